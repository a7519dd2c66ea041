package id.koperasi.registry.registerline;

import id.koperasi.registry.naming.NameRule;
import id.koperasi.registry.region.Village;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperative of a register is called: as the register says where that keeps the rules, or else after its village.
 *
 * @param text the name
 * @param broken what is wrong with the name that the register states
 */
public record LegalName(String text, List<NameRule> broken) {

    public LegalName {
        broken = List.copyOf(broken);
    }

    /** The name for the first of its village. */
    static LegalName of(@Nullable String stated, Village village, List<NameRule> broken) {
        return stated == null || !broken.isEmpty() || stated.equalsIgnoreCase(village.cooperativeName())
                ? new LegalName(village.cooperativeName(), broken)
                : new LegalName(stated, broken);
    }
}
