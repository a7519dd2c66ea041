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
    public record Founder(PersonReference person, String name, Rupiah principalPaid, Rupiah mandatoryPaid) {}

    public Founding {
        founders = List.copyOf(founders);
    }
}
