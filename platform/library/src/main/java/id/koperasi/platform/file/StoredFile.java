package id.koperasi.platform.file;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.privacy.WrappedKey;
import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param id which one
 * @param name what the caller called it, cleaned; never where it is kept
 * @param type what it is, found from its content
 * @param sizeBytes how long it is, unsealed
 * @param digest SHA-256 of its content, unsealed
 * @param key what it is sealed under
 */
public record StoredFile(UUID id, String name, FileType type, long sizeBytes, Digest digest, WrappedKey key) {}
