package id.koperasi.registry.registerline;

/**
 * By which a row is known again; nothing can be read from it.
 *
 * @param identity where it says the cooperative is, by which decree, under which name
 * @param content that, and the numbers and the account it states
 */
public record Fingerprint(String identity, String content) {}
