package id.koperasi.registry.founding;

import id.koperasi.platform.privacy.PersonReference;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who was elected declares of himself (surat pernyataan); null where he declares nothing.
 *
 * @param person who
 * @param villageLeadership whether he belongs to the village's leadership (unsur pimpinan desa)
 * @param insolvent whether he was ever declared insolvent
 * @param convicted whether he was convicted of a relevant crime within the years that count
 */
public record Declaration(
        PersonReference person,
        @Nullable Boolean villageLeadership,
        @Nullable Boolean insolvent,
        @Nullable Boolean convicted) {

    /** Nothing is declared. */
    static Declaration none(PersonReference person) {
        return new Declaration(person, null, null, null);
    }
}
