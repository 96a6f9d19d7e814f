CREATE SEQUENCE IF NOT EXISTS frontdoor_reference;
GRANT USAGE ON SEQUENCE frontdoor_reference TO kith_web;
