"""Words to findings: what a document says about the child, each with the sentence that says so."""
