package id.koperasi.registry.meeting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FormationTurnout", description = "How many have come so far to a village or founding meeting.")
record FormationTurnout(
        List<ElementCount> byElement,
        int present,
        int invited,

        @Schema(description = "Whether that is enough to decide anything.")
        boolean quorate) {}
