package id.koperasi.registry.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that founds a cooperative (musyawarah desa khusus, rapat pendirian). People are in it by reference: nobody's
 * number goes further than the request that names it.
 *
 * @param heldOn the day
 * @param minutesNumber the number of its minutes (berita acara)
 * @param founders who founds
 * @param officers who was elected to what
 * @param savings what members shall pay
 * @param kinships who is related to whom, as declared
 * @param declarations what officers declare of themselves
 * @param villageHead the head of the village
 * @param termYears for how long the officers are elected; as is usual when null
 * @param prior the meetings on record that it follows from
 */
public record FoundingMeeting(
        LocalDate heldOn,
        String minutesNumber,
        List<Founder> founders,
        List<Officer> officers,
        Savings savings,
        List<Kinship> kinships,
        List<Declaration> declarations,
        PersonReference villageHead,
        @Nullable Integer termYears,
        Prior prior) {

    public FoundingMeeting {
        founders = List.copyOf(founders);
        officers = List.copyOf(officers);
        kinships = List.copyOf(kinships);
        declarations = List.copyOf(declarations);
    }

    /**
     * The meetings on record that a founding follows from.
     *
     * @param villageMeetingId the village's; null when it is not on record
     * @param foundingMeetingId the founders'; null when it is not on record
     */
    public record Prior(
            @Nullable UUID villageMeetingId, @Nullable UUID foundingMeetingId) {

        /** None is on record. */
        public static final Prior NONE = new Prior(null, null);
    }

    /** Somebody who founds; the name is public by deed. */
    public record Founder(PersonReference person, String name) {}

    /** Somebody who was elected; the name is public by deed. */
    public record Officer(PersonReference person, String name, Office office) {}

    /**
     * What members shall pay.
     *
     * @param principal simpanan pokok, once
     * @param mandatory simpanan wajib, each month
     */
    public record Savings(Rupiah principal, Rupiah mandatory) {}

    /** {@code relative} is the {@code relation} of {@code person}. */
    public record Kinship(PersonReference person, PersonReference relative, Relation relation) {}
}
