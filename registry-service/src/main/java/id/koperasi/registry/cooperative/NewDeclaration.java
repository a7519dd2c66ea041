package id.koperasi.registry.cooperative;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.Declaration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "What an officer declares of himself (surat pernyataan): the board the first, supervisors the "
                + "two others.")
public record NewDeclaration(
        @Schema(
                description = "Whether he belongs to the village's leadership (unsur pimpinan desa).",
                examples = "false")
        @Nullable Boolean villageLeadership,

        @Schema(description = "Whether he was ever declared insolvent.", examples = "false") @Nullable Boolean insolvent,

        @Schema(description = "Whether he was convicted of a relevant crime within five years.", examples = "false")
        @Nullable Boolean convicted) {

    /** As somebody's own. */
    public Declaration of(PersonReference person) {
        return new Declaration(person, villageLeadership, insolvent, convicted);
    }
}
