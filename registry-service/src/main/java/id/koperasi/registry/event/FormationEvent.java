package id.koperasi.registry.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a cooperative as a whole: from the call of the village meeting to the legal entity. */
public sealed interface FormationEvent extends RegistryEvent, AboutCooperative {

    /**
     * A village as it is called.
     *
     * @param code the official code, {@code PP.RR.DD.VVVV}
     * @param name of the village
     * @param district kecamatan
     * @param regency kabupaten or kota
     * @param province provinsi
     */
    record Village(String code, String name, String district, String regency, String province) {}

    /**
     * A founder.
     *
     * @param person who
     * @param name as in the deed, which is public
     * @param principalPaid simpanan pokok paid in
     * @param mandatoryPaid simpanan wajib paid in
     */
    record Founder(PersonReference person, String name, Rupiah principalPaid, Rupiah mandatoryPaid) {}

    /**
     * The village meeting (musyawarah desa khusus) was called to form a cooperative.
     *
     * @param cooperativeId the cooperative, whose id stays the same for ever
     * @param name the full name
     * @param kind {@code KDMP} in a desa, {@code KKMP} in a kelurahan
     * @param village where it is
     * @param proposedOn business date, in the time zone of the cooperative
     */
    @EventType("id.koperasi.registry.cooperative-proposed.v1")
    record CooperativeProposed(UUID cooperativeId, String name, String kind, Village village, LocalDate proposedOn)
            implements FormationEvent {}

    /**
     * The founders met, elected officers and agreed on the savings.
     *
     * @param cooperativeId the cooperative
     * @param heldOn the day
     * @param founders how many founded it
     * @param officers how many were elected to the board and as supervisors
     * @param principalSavings simpanan pokok agreed: rupiah a member, once
     * @param mandatorySavings simpanan wajib agreed: rupiah a member and month
     */
    @EventType("id.koperasi.registry.founding-meeting-held.v1")
    record FoundingMeetingHeld(
            UUID cooperativeId,
            LocalDate heldOn,
            int founders,
            int officers,
            Rupiah principalSavings,
            Rupiah mandatorySavings)
            implements FormationEvent {}

    /**
     * The notary's deed on the foundation was signed.
     *
     * @param cooperativeId the cooperative
     * @param deedNumber as the notary counts; he is not named
     * @param signedOn the day
     */
    @EventType("id.koperasi.registry.deed-signed.v1")
    record DeedSigned(UUID cooperativeId, String deedNumber, LocalDate signedOn) implements FormationEvent {}

    /**
     * The cooperative is a legal entity: the AHU decree is there and its capital is paid in.
     *
     * @param cooperativeId the cooperative
     * @param name the full name
     * @param kind {@code KDMP} in a desa, {@code KKMP} in a kelurahan
     * @param village where it is
     * @param route how it came to be: pendirian, pengembangan or revitalisasi
     * @param decreeNumber number of the AHU decree, or the older one of a cooperative that was developed or revitalised
     * @param formedOn the day of the decree
     * @param principalSavings simpanan pokok agreed: rupiah a member, once
     * @param mandatorySavings simpanan wajib agreed: rupiah a member and month
     * @param paidInCapital what the founders have paid in, rupiah
     * @param founders how many founded it
     * @param knownFrom {@code REGISTER} when an imported register tells of it: amounts of 0 and no founders are then unknown
     * @param amendmentDecreeNumber of the decree on changed statutes with which a development or revitalisation ended
     * @param reactivationNumber of the letter with which a revitalisation ended
     */
    @EventType("id.koperasi.registry.cooperative-formed.v1")
    record CooperativeFormed(
            UUID cooperativeId,
            String name,
            String kind,
            Village village,
            String route,
            String decreeNumber,
            LocalDate formedOn,
            Rupiah principalSavings,
            Rupiah mandatorySavings,
            Rupiah paidInCapital,
            int founders,
            @Nullable String knownFrom,
            @Nullable String amendmentDecreeNumber,
            @Nullable String reactivationNumber)
            implements FormationEvent {}

    /**
     * Who founded the cooperative and what each has paid in, as the deed and the proof of capital say.
     *
     * @param cooperativeId the cooperative
     * @param paidInOn the day the capital is in
     * @param founders who founded it, and what each has paid in
     */
    @EventType(value = "id.koperasi.registry.founders-recorded.v1", channel = Channel.INTERNAL)
    record FoundersRecorded(UUID cooperativeId, LocalDate paidInOn, List<Founder> founders) implements FormationEvent {}

    /**
     * A particular of the cooperative is another: it was wrong, or it changed.
     *
     * @param cooperativeId the cooperative
     * @param particular which one: {@code NAME}, {@code MANDATORY_SAVINGS} …
     * @param value what it is now, dates and amounts as text
     * @param because {@code CORRECTION}: it was wrong; {@code AMENDMENT}: it changed
     * @param effectiveOn the day from which on an amendment counts
     * @param village of {@code VILLAGE}: where the cooperative is in truth
     * @param kind of {@code VILLAGE}: KDMP or KKMP, which follows from it
     */
    @EventType("id.koperasi.registry.cooperative-changed.v1")
    record CooperativeChanged(
            UUID cooperativeId,
            String particular,
            String value,
            String because,
            @Nullable LocalDate effectiveOn,
            @Nullable Village village,
            @Nullable String kind)
            implements FormationEvent {

        /** A particular that says nothing of the village. */
        public CooperativeChanged(
                UUID cooperativeId, String particular, String value, String because, @Nullable LocalDate effectiveOn) {
            this(cooperativeId, particular, value, because, effectiveOn, null, null);
        }
    }

    /**
     * The office suspended the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param suspendedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-suspended.v1")
    record CooperativeSuspended(UUID cooperativeId, LocalDate suspendedOn) implements FormationEvent {}

    /**
     * The cooperative is in good standing again.
     *
     * @param cooperativeId the cooperative
     * @param reinstatedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-reinstated.v1")
    record CooperativeReinstated(UUID cooperativeId, LocalDate reinstatedOn) implements FormationEvent {}

    /**
     * The cooperative became a part of another.
     *
     * @param cooperativeId the cooperative that is no more
     * @param mergedInto the one that goes on
     * @param mergedOn the day
     * @param assetsDueOn until when its assets shall have passed over
     */
    @EventType("id.koperasi.registry.cooperative-merged.v1")
    record CooperativeMerged(UUID cooperativeId, UUID mergedInto, LocalDate mergedOn, LocalDate assetsDueOn)
            implements FormationEvent {}

    /**
     * The assets of a cooperative that became a part of another did not pass over in time.
     *
     * @param cooperativeId the cooperative that is no more
     * @param mergedInto the one that was to have them
     * @param dueOn by when
     */
    @EventType("id.koperasi.registry.asset-transfer-missed.v1")
    record AssetTransferMissed(UUID cooperativeId, UUID mergedInto, LocalDate dueOn) implements FormationEvent {}

    /**
     * The cooperative is no more.
     *
     * @param cooperativeId the cooperative
     * @param by who decided: {@code MEMBERS} or {@code GOVERNMENT}
     * @param dissolvedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-dissolved.v1")
    record CooperativeDissolved(UUID cooperativeId, String by, LocalDate dissolvedOn) implements FormationEvent {}

    /**
     * Its founding came to nothing: it will not become a legal entity.
     *
     * @param cooperativeId the cooperative
     * @param withdrawnOn the day
     */
    @EventType("id.koperasi.registry.cooperative-withdrawn.v1")
    record CooperativeWithdrawn(UUID cooperativeId, LocalDate withdrawnOn) implements FormationEvent {}

    /**
     * A small village shares the cooperative of another.
     *
     * @param cooperativeId the cooperative
     * @param villageCode the village
     * @param servedFrom the day
     */
    @EventType("id.koperasi.registry.village-joined.v1")
    record VillageJoined(UUID cooperativeId, String villageCode, LocalDate servedFrom) implements FormationEvent {}

    /**
     * A village shares the cooperative of another no longer.
     *
     * @param cooperativeId the cooperative
     * @param villageCode the village
     * @param leftOn the first day on its own
     */
    @EventType("id.koperasi.registry.village-left.v1")
    record VillageLeft(UUID cooperativeId, String villageCode, LocalDate leftOn) implements FormationEvent {}
}
