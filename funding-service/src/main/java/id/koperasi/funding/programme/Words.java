package id.koperasi.funding.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sentence in both languages.
 *
 * @param id Indonesian
 * @param en English
 */
@Schema(description = "A sentence in both languages.")
public record Words(
        @Schema(
                description = "In Indonesian.",
                examples = "Ajukan NIB melalui OSS lalu catatkan nomornya melalui Dinas.")
        String id,

        @Schema(
                description = "In English.",
                examples = "Obtain the business number through OSS and have the regency office record it.")
        String en) {}
