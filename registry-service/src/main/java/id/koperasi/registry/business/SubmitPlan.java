package id.koperasi.registry.business;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submit a business plan.
 *
 * @param cooperativeId whose plan
 * @param title what it is called
 * @param summary what it says
 * @param submittedOn the day
 * @param expectedRevenuePerYear what it hopes to turn over in a year
 * @param potentialId the potential of the village that it builds on
 * @param adoptedFrom the model plan that it follows
 */
record SubmitPlan(
        UUID cooperativeId,
        String title,
        String summary,
        LocalDate submittedOn,
        @Nullable Rupiah expectedRevenuePerYear,
        @Nullable UUID potentialId,
        @Nullable UUID adoptedFrom) {}
