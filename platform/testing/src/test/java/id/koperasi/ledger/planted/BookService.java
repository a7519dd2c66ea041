package id.koperasi.ledger.planted;

import id.koperasi.registry.planted.Neighbour;

/** A name that says nothing, and an import of another service. */
record BookService(Neighbour neighbour) {}
