package id.koperasi.registry.planted;

/** Stands in for a class of another service. */
public record Neighbour(String name) {}
