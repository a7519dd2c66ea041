package id.koperasi.registry.event;

import id.koperasi.platform.event.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the official list of regions says now, and what offices sign and launch there. */
public sealed interface RegionEvent extends RegistryEvent {

    /**
     * The official list of regions says something else of a code.
     *
     * @param code the code
     * @param change {@code ADDED}, {@code RENAMED}, {@code MOVED}: the same village has another code, {@code ENDED}
     * @param name what it is called now
     * @param successor the code that the village has now
     * @param effectiveOn the day from which on that counts
     * @param decree the decree it comes from
     * @param splitFrom the village that a new one was a part of, as far as somebody stated that
     */
    @EventType("id.koperasi.registry.region-changed.v1")
    record RegionChanged(
            String code,
            String change,
            @Nullable String name,
            @Nullable String successor,
            LocalDate effectiveOn,
            String decree,
            @Nullable String splitFrom)
            implements RegionEvent {

        @Override
        public String subject() {
            return "region/" + code;
        }
    }

    /**
     * Parties signed a memorandum of understanding (nota kesepahaman) for some regions.
     *
     * @param memorandumId the memorandum
     * @param number its number
     * @param about what it is about
     * @param parties who signed
     * @param regions the codes of the regions that it covers, each with all in it
     * @param signedOn the day
     * @param until its last day, where there is one
     */
    @EventType("id.koperasi.registry.mou-signed.v1")
    record MouSigned(
            UUID memorandumId,
            String number,
            String about,
            List<String> parties,
            List<String> regions,
            LocalDate signedOn,
            @Nullable LocalDate until)
            implements RegionEvent {

        public MouSigned {
            parties = List.copyOf(parties);
            regions = List.copyOf(regions);
        }

        @Override
        public String subject() {
            return "memorandum/" + memorandumId;
        }
    }

    /**
     * Cooperatives of a region were launched.
     *
     * @param launchId the launch
     * @param code of the region
     * @param place where
     * @param launchedBy by whom, as an office
     * @param cooperatives how many
     * @param allFormed whether it was all that were formed by then
     * @param launchedOn the day
     */
    @EventType("id.koperasi.registry.launch-held.v1")
    record LaunchHeld(
            UUID launchId,
            String code,
            String place,
            String launchedBy,
            long cooperatives,
            boolean allFormed,
            LocalDate launchedOn)
            implements RegionEvent {

        @Override
        public String subject() {
            return "region/" + code;
        }
    }

    /**
     * A region set out to reach a number of villages by a day.
     *
     * @param campaignId the campaign
     * @param code of the region
     * @param launchedOn its first day
     * @param deadline by when
     * @param target how many villages it sets out to reach
     */
    @EventType("id.koperasi.registry.campaign-launched.v1")
    record CampaignLaunched(UUID campaignId, String code, LocalDate launchedOn, LocalDate deadline, long target)
            implements RegionEvent {

        @Override
        public String subject() {
            return "region/" + code;
        }
    }

    /**
     * Somebody recorded what a village could live on, or told it anew.
     *
     * @param villageCode the village
     * @param potentialId the potential
     * @param commodity of what
     * @param size how much
     * @param unit in what that is measured
     * @param year of which year that is
     */
    @EventType("id.koperasi.registry.village-potential-recorded.v1")
    record VillagePotentialRecorded(
            String villageCode, UUID potentialId, String commodity, BigDecimal size, String unit, int year)
            implements RegionEvent {

        @Override
        public String subject() {
            return "region/" + villageCode;
        }
    }
}
