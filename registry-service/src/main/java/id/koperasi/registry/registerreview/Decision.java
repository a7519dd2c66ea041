package id.koperasi.registry.registerreview;

import id.koperasi.registry.cooperative.Second;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody decides about a row that he has looked at. */
sealed interface Decision {

    /** It is this cooperative: what is missing of it is added. */
    record IsSame(UUID cooperativeId) implements Decision {}

    /** It is another one beside the first of its village, which somebody names when the row does not tell. */
    record IsSecond(Second because, @Nullable String villageCode) implements Decision {}

    /** It belongs to this village. */
    record Belongs(String villageCode) implements Decision {}

    /** It is nothing to be taken. */
    record IsNothing(String reason) implements Decision {}

    /** Why, in words that are kept. */
    default @Nullable String reason() {
        return switch (this) {
            case IsSame same -> null;
            case IsSecond second -> second.because().evidence();
            case Belongs place -> place.villageCode();
            case IsNothing nothing -> nothing.reason();
        };
    }
}
