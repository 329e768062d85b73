"""Questions on a company's own documents, asked through the assistant that people use."""
