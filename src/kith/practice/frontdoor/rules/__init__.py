"""The front door's rules: values in, values out. Import the module that holds the rule."""
