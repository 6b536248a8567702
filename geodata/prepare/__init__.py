"""Make the shapes, and the names of countries; the app never imports this."""
