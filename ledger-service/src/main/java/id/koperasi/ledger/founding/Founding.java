package id.koperasi.ledger.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who founded a cooperative, and what each has paid in.
 *
 * @param cooperativeId the cooperative
 * @param paidInOn the day the capital is in
 * @param founders who
 */
public record Founding(UUID cooperativeId, LocalDate paidInOn, List<Founder> founders) {

    /**
     * A founder.
     *
     * @param person who
     * @param name as in the deed
     * @param principalPaid simpanan pokok
     * @param mandatoryPaid simpanan wajib
     */
    public record Founder(PersonReference person, String name, Rupiah principalPaid, Rupiah mandatoryPaid) {

        private Founder under(PersonReference own) {
            return new Founder(own, name, principalPaid, mandatoryPaid);
        }
    }

    public Founding {
        founders = List.copyOf(founders);
    }

    /** The same, with a founder under his own reference; one who is there twice already stays as he is. */
    Founding corrected(PersonReference wrong, PersonReference own) {
        if (founders.stream().anyMatch(founder -> founder.person().equals(own))) {
            return this;
        }
        return new Founding(
                cooperativeId,
                paidInOn,
                founders.stream()
                        .map(founder -> founder.person().equals(wrong) ? founder.under(own) : founder)
                        .toList());
    }
}
