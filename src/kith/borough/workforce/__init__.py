"""Who works in the borough: posts that outlast the people who hold them."""
