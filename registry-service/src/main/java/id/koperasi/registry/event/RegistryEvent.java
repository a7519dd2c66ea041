package id.koperasi.registry.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the registry announces. A published shape only gains optional fields; anything else is a new version. */
public sealed interface RegistryEvent extends DomainEvent {

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
     * One decision of a meeting.
     *
     * @param decision what about
     * @param limit the most it allows, where an amount belongs to it
     * @param inFavour votes for it
     * @param against votes against it
     * @param abstained votes for neither
     */
    record Resolution(String decision, @Nullable Rupiah limit, int inFavour, int against, int abstained) {}

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
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The cooperative is a legal entity: the AHU decree is there and its capital is paid in.
     *
     * @param cooperativeId the cooperative
     * @param name the full name
     * @param kind {@code KDMP} in a desa, {@code KKMP} in a kelurahan
     * @param village where it is
     * @param route how it came to be: pendirian, pengembangan or revitalisasi
     * @param decreeNumber number of the AHU decree
     * @param formedOn the day of the decree
     * @param principalSavings simpanan pokok agreed: rupiah a member, once
     * @param mandatorySavings simpanan wajib agreed: rupiah a member and month
     * @param paidInCapital what the founders have paid in, rupiah
     * @param founders how many founded it
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
            int founders)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * Who founded the cooperative and what each has paid in, as the deed and the proof of capital say.
     *
     * @param cooperativeId the cooperative
     * @param paidInOn the day the capital is in
     * @param founders who founded it, and what each has paid in
     */
    @EventType(value = "id.koperasi.registry.founders-recorded.v1", channel = Channel.INTERNAL)
    record FoundersRecorded(UUID cooperativeId, LocalDate paidInOn, List<Founder> founders) implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * Somebody holds an office of the cooperative from a day on.
     *
     * @param cooperativeId the cooperative
     * @param appointmentId the appointment, which its end will name
     * @param person who holds it
     * @param name as in the deed, which is public
     * @param office the office
     * @param termFrom the first day
     * @param termUntil the last day at most
     */
    @EventType(value = "id.koperasi.registry.officer-appointed.v1", channel = Channel.INTERNAL)
    record OfficerAppointed(
            UUID cooperativeId,
            UUID appointmentId,
            PersonReference person,
            String name,
            String office,
            LocalDate termFrom,
            LocalDate termUntil)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * Somebody holds an office no longer.
     *
     * @param cooperativeId the cooperative
     * @param appointmentId the appointment that ends
     * @param person who held it
     * @param office the office
     * @param endedOn the first day without him
     */
    @EventType(value = "id.koperasi.registry.officer-term-ended.v1", channel = Channel.INTERNAL)
    record OfficerTermEnded(
            UUID cooperativeId, UUID appointmentId, PersonReference person, String office, LocalDate endedOn)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * An authority gave the cooperative a number.
     *
     * @param cooperativeId the cooperative
     * @param kind whose number it is
     * @param number the number, kept as text
     * @param issuedOn the day it was given
     */
    @EventType("id.koperasi.registry.identity-number-recorded.v1")
    record IdentityNumberRecorded(UUID cooperativeId, String kind, String number, LocalDate issuedOn)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A bank opened an account in the name of the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param bankCode the code of the bank
     * @param maskedNumber the number, all but its last four digits masked
     * @param holder in whose name
     * @param openedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-opened.v1")
    record BankAccountOpened(
            UUID cooperativeId, UUID accountId, String bankCode, String maskedNumber, String holder, LocalDate openedOn)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The account was found to exist and to belong to the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param accountId the account
     * @param method how that was found
     * @param verifiedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-verified.v1")
    record BankAccountVerified(UUID cooperativeId, UUID accountId, String method, LocalDate verifiedOn)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The cooperative was named a pilot (percontohan).
     *
     * @param cooperativeId the cooperative
     * @param designatedBy the office that named it
     * @param letterNumber the number of its letter
     * @param designatedOn the day of the letter
     */
    @EventType("id.koperasi.registry.pilot-designated.v1")
    record PilotDesignated(UUID cooperativeId, String designatedBy, String letterNumber, LocalDate designatedOn)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The cooperative opened a business unit (gerai, unit usaha).
     *
     * @param cooperativeId the cooperative
     * @param unitId the unit
     * @param function what it is for
     * @param name what it is called
     * @param kbli the code of its kind of business, KBLI 2020
     * @param openedOn the day
     */
    @EventType("id.koperasi.registry.business-unit-opened.v1")
    record BusinessUnitOpened(
            UUID cooperativeId, UUID unitId, String function, String name, String kbli, LocalDate openedOn)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The office rated a business plan.
     *
     * @param cooperativeId the cooperative
     * @param planId the plan
     * @param rating what it thinks of it
     * @param ratedOn the day
     */
    @EventType("id.koperasi.registry.business-plan-rated.v1")
    record BusinessPlanRated(UUID cooperativeId, UUID planId, String rating, LocalDate ratedOn)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A meeting of the members decided.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting
     * @param kind which meeting
     * @param heldOn the day
     * @param resolutions what it decided
     */
    @EventType("id.koperasi.registry.meeting-resolved.v1")
    record MeetingResolved(
            UUID cooperativeId, UUID meetingId, String kind, LocalDate heldOn, List<Resolution> resolutions)
            implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * Whether the cooperative lives, as computed from what happens there.
     *
     * @param cooperativeId the cooperative
     * @param activity ACTIVE: something happened in the last 30 days; DORMANT: something did once; PAPER_ONLY:
     *     nothing since it was formed
     * @param since the first day of it
     */
    @EventType("id.koperasi.registry.activity-changed.v1")
    record ActivityChanged(UUID cooperativeId, String activity, LocalDate since) implements RegistryEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }
}
