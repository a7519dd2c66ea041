package id.koperasi.registry.conflict;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office that somebody holds in another living cooperative; offices are public by deed. */
@Schema(name = "ServesElsewhere", description = "An office that the same person holds in another living cooperative.")
public record ServesElsewhere(
        UUID cooperativeId, String cooperative, String villageCode, String office, LocalDate termFrom) {}
