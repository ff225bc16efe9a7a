"""Tables and charts to files that leave the app."""
