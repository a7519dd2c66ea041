package id.koperasi.registry.correction;

import id.koperasi.registry.cooperative.CooperativeProfile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is told anew.
 *
 * @param kind which register it stands in
 * @param id which one, as that register names it
 * @param cooperativeId whose it is; null for what is nobody's own
 * @param villageCode where that cooperative is
 */
public record CorrectedRecord(
        Kind kind,
        String id,
        @Nullable UUID cooperativeId,
        @Nullable String villageCode) {

    /** The registers. */
    public enum Kind {
        FOUNDER,
        ELECTED_OFFICER,
        DECLARATION,
        KINSHIP,
        APPOINTMENT,
        PAYMENT,
        PARTNERSHIP,
        MEMORANDUM,
        ASSET_DISPOSAL,
        OPERATING_AGREEMENT,
        LAUNCH,
        MINUTES,
        BANK_ACCOUNT,
        SERVED_VILLAGE,
        BUSINESS_UNIT,
        PLAN_RATING,
        POTENTIAL,
        CAMPAIGN,
        STANDING,
        UNIT_LICENCE,
        ACCOUNT_NUMBER,
        FACILITY,
        CONSTRUCTION,
        STORED_GOODS,
        WORKFORCE,
        BUSINESS_PLAN,
        TERM_OF_OFFICE,
        PILOT_LETTER,
        PROFILE,
        PLANNED_OUTLET,
        PREMISES_SURVEY,
        PAPER,
        OLDER_COOPERATIVE
    }

    /** A record of a cooperative. */
    public static CorrectedRecord of(CooperativeProfile cooperative, Kind kind, String id) {
        return new CorrectedRecord(kind, id, cooperative.id(), cooperative.villageCode());
    }

    /** A memorandum, a launch, a potential or a campaign, which are nobody's own. */
    public static CorrectedRecord ofNobody(Kind kind, UUID id) {
        return new CorrectedRecord(kind, id.toString(), null, null);
    }
}
