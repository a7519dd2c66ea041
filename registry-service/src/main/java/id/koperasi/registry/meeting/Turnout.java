package id.koperasi.registry.meeting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Turnout", description = "How many have come so far.")
record Turnout(
        @Schema(description = "Of those just told, how many were not recorded before.")
        int added,

        int present,

        @Schema(description = "How many are on the roll that day.")
        int members,

        @Schema(description = "Whether that is enough to decide anything.")
        boolean quorate) {}
