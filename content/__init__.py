"""What is said: passages, the marks in them, and the links that join them to places."""
