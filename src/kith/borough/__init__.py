"""An invented outer-London borough with an airport: the same people for the demo, the tests and the
benchmark.

Everything here is made up from a starting number. No person, officer, street, school, home or firm is real;
where a value must look right (a postcode, an NHS number, a telephone number) it comes from a range that no
real one can have. The borough is calibrated to published figures, and `calibrate` says how close it came.
"""
