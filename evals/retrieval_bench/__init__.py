"""How well passages are found, on any passages and questions: `make bench-retrieval DATA=folder`."""
