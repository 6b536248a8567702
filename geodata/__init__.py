"""Where: places, memberships, the legs of the route, and the map that shows them."""
