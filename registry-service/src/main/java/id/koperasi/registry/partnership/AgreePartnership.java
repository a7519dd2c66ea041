package id.koperasi.registry.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Agree on a partnership.
 *
 * @param kind what they do together
 * @param partner with whom
 * @param commodity what it is about
 * @param volume how much of it, where that was agreed
 * @param unit in what that is measured
 * @param from its first day
 * @param until its last day, where there is one
 * @param agreementNumber the number of the agreement
 */
record AgreePartnership(
        PartnershipKind kind,
        String partner,
        String commodity,
        @Nullable BigDecimal volume,
        @Nullable String unit,
        LocalDate from,
        @Nullable LocalDate until,
        String agreementNumber) {}
