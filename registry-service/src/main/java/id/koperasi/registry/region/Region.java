package id.koperasi.registry.region;

import id.koperasi.platform.time.IndonesianZone;
import org.jspecify.annotations.Nullable;

/**
 * A region of the official file.
 *
 * @param code the official code, {@code ID} for the nation
 * @param level how high it stands
 * @param name as the file writes it
 * @param villages how many villages it has; 1 for a village
 * @param cooperativeKind what the cooperative of a village is
 * @param cooperativeName what the cooperative of a village is called
 */
public record Region(
        String code,
        Level level,
        String name,
        int villages,
        @Nullable String cooperativeKind,
        @Nullable String cooperativeName) {

    /** The code of the nation. */
    public static final String NATION = "ID";

    /** The codes a region may have, as a regular expression. */
    public static final String CODE = "ID|[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?";

    /** The same region with another number of villages. */
    Region with(int otherVillages) {
        return new Region(code, level, name, otherVillages, cooperativeKind, cooperativeName);
    }

    /** The time its clocks show; the time of the capital for the nation. */
    public IndonesianZone zone() {
        return IndonesianZone.ofRegion(code);
    }

    /** Whether it is a desa adat, which counts as a desa until somebody decides otherwise. */
    boolean customary() {
        return level == Level.VILLAGE && code.charAt(code.lastIndexOf('.') + 1) == '3';
    }
}
