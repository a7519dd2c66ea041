package id.koperasi.platform.file;

import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An address that opens one file for a short while, without a token.
 *
 * @param url where
 * @param expiresAt until when
 */
@Schema(description = "An address that opens one file for a short while, to whoever knows it.")
public record FileLink(
        @Schema(
                examples =
                        "http://localhost:8081/v1/files/0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a33?expires=1763790000&signature=q83v")
        URI url,

        @Schema(examples = "2026-11-22T07:05:00Z") Instant expiresAt) {}
