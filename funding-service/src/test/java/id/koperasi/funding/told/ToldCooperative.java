package id.koperasi.funding.told;

import id.koperasi.platform.privacy.Courier;
import id.koperasi.platform.privacy.NameMarks;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.testing.Announcement;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cooperative of which registry, ledger and training tell this service what a test wants it to know. */
public final class ToldCooperative {

    private final UUID id = UUID.randomUUID();
    private final String villageCode;
    private final String kind;
    private final Map<String, Long> sequences = new HashMap<>();
    private final String chair = person();
    private final String treasurer = person();
    private final UUID account = UUID.randomUUID();
    private final String accountNumber =
            String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000_000L, 100_000_000_000L));

    public ToldCooperative(String villageCode) {
        this.villageCode = villageCode;
        this.kind = villageCode.charAt(villageCode.lastIndexOf('.') + 1) == '1' ? "KKMP" : "KDMP";
    }

    /** A reference of somebody who is nobody else. */
    public static String person() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    public UUID id() {
        return id;
    }

    boolean urban() {
        return kind.equals("KKMP");
    }

    public String villageCode() {
        return villageCode;
    }

    public String chair() {
        return chair;
    }

    public String treasurer() {
        return treasurer;
    }

    /** Everything that LPDB-PILOT asks, but for the consent that this service takes itself. */
    public ToldCooperative qualified() {
        return formed("2025-06-02")
                .number("NPWP", "2025-06-10")
                .number("NIB", "2025-06-20")
                .number("NIK_KOPERASI", "2025-06-25")
                .accountVerified("2025-07-25")
                .designated(account, accountNumber, "2025-07-26")
                .pilot("2025-09-01")
                .rated(UUID.randomUUID(), "STRONG", "2025-09-24")
                .borrowing("500000000", "2025-09-25")
                .appointed(chair, "chair")
                .appointed(treasurer, "treasurer")
                .certified(chair, "chair", "2025-09-22")
                .certified(treasurer, "treasurer", "2025-09-22")
                .bookOpened("2025-06-02");
    }

    public ToldCooperative proposed() {
        return tell("registry", "cooperative-proposed", """
                {"cooperativeId": "%s", "name": "Koperasi %s", "kind": "%s", "village": %s,
                 "proposedOn": "2025-05-21"}""".formatted(id, villageCode, kind, village()));
    }

    public ToldCooperative formed(String day) {
        return tell("registry", "cooperative-formed", """
                {"cooperativeId": "%s", "name": "Koperasi %s", "kind": "%s", "village": %s, "route": "NEW",
                 "decreeNumber": "AHU-0017736.AH.01.29.TAHUN 2025", "formedOn": "%s", "principalSavings": 100000,
                 "mandatorySavings": 20000, "paidInCapital": 1080000, "founders": 9}""".formatted(id, villageCode, kind, village(), day));
    }

    public ToldCooperative suspended(String day) {
        return stands("suspended", day, "");
    }

    public ToldCooperative reinstated(String day) {
        return stands("reinstated", day, "");
    }

    public ToldCooperative dissolved(String day) {
        return stands("dissolved", day, ", \"by\": \"GOVERNMENT\"");
    }

    private ToldCooperative stands(String how, String day, String more) {
        return tell("registry", "cooperative-" + how, """
                {"cooperativeId": "%s", "%sOn": "%s"%s}""".formatted(id, how, day, more));
    }

    public ToldCooperative number(String numberKind, String day) {
        return tell("registry", "identity-number-recorded", """
                {"cooperativeId": "%s", "kind": "%s", "number": "%s-1", "issuedOn": "%s"}""".formatted(id, numberKind, numberKind, day));
    }

    public ToldCooperative accountVerified(String day) {
        return tell("registry", "bank-account-verified", """
                {"cooperativeId": "%s", "accountId": "%s", "method": "ACCOUNT_INQUIRY", "verifiedOn": "%s"}""".formatted(id, UUID.randomUUID(), day));
    }

    /** The number of the account that it designates. */
    public String accountNumber() {
        return accountNumber;
    }

    /** Money goes to another account from now on. */
    public ToldCooperative designated(UUID accountId, String number, String day) {
        String sealed = CDI.current()
                .select(Courier.class)
                .get()
                .seal(number, new Place("disbursement_account", accountId.toString(), "number"));
        return tell("registry.internal", "disbursement-account-designated", """
                {"cooperativeId": "%s", "accountId": "%s", "bankCode": "002", "sealedNumber": "%s",
                 "holder": "Koperasi %s", "designatedOn": "%s"}""".formatted(
                        id, accountId, sealed, villageCode, day));
    }

    public ToldCooperative accountClosed(String day) {
        return tell("registry", "bank-account-closed", """
                {"cooperativeId": "%s", "accountId": "%s", "closedOn": "%s"}""".formatted(id, account, day));
    }

    public ToldCooperative pilot(String day) {
        return tell("registry", "pilot-designated", """
                {"cooperativeId": "%s", "designatedBy": "Dinas", "letterNumber": "500.3/117/2025",
                 "designatedOn": "%s"}""".formatted(id, day));
    }

    /** An office names it a pilot by a letter, or tells anew what the letter says. */
    public ToldCooperative pilot(UUID letter, String number, String day) {
        return tell("registry", "pilot-designated", """
                {"cooperativeId": "%s", "letterId": "%s", "designatedBy": "Dinas", "letterNumber": "%s",
                 "designatedOn": "%s"}""".formatted(id, letter, number, day));
    }

    /** An office takes a letter back from a day on. */
    public ToldCooperative pilotWithdrawn(UUID letter, String number, String day) {
        return tell("registry", "pilot-withdrawn", """
                {"cooperativeId": "%s", "letterId": "%s", "letterNumber": "%s", "withdrawnOn": "%s",
                 "stillPilot": false}""".formatted(id, letter, number, day));
    }

    /** A letter was not taken back after all. */
    public ToldCooperative pilotAfterAll(UUID letter, String number) {
        return tell("registry", "pilot-withdrawn", """
                {"cooperativeId": "%s", "letterId": "%s", "letterNumber": "%s", "stillPilot": true}""".formatted(id, letter, number));
    }

    /** It was recorded in the wrong village. */
    public ToldCooperative movedTo(String rightVillage) {
        return tell("registry", "cooperative-changed", """
                {"cooperativeId": "%s", "particular": "VILLAGE", "value": "%s", "because": "CORRECTION",
                 "village": {"code": "%s", "name": "N", "district": "D", "regency": "R", "province": "P"},
                 "kind": "KDMP"}""".formatted(id, rightVillage, rightVillage));
    }

    public ToldCooperative rated(UUID planId, String rating, String day) {
        return tell("registry", "business-plan-rated", """
                {"cooperativeId": "%s", "planId": "%s", "rating": "%s", "ratedOn": "%s"}""".formatted(id, planId, rating, day));
    }

    public ToldCooperative borrowing(String limit, String day) {
        return resolved("EXTRAORDINARY", limit, day);
    }

    public ToldCooperative resolved(String meeting, String limit, String day) {
        return tell("registry", "meeting-resolved", """
                {"cooperativeId": "%s", "meetingId": "%s", "kind": "%s", "heldOn": "%s", "resolutions":
                 [{"decision": "OFFICERS", "inFavour": 9, "against": 0, "abstained": 0},
                  {"decision": "BORROWING", "limit": %s, "inFavour": 41, "against": 2, "abstained": 1}]}""".formatted(id, UUID.randomUUID(), meeting, day, limit));
    }

    /** The minutes of a meeting, told once and told again when they are corrected. */
    public ToldCooperative minutes(UUID meeting, String resolutions, String day) {
        return tell("registry", "meeting-resolved", """
                {"cooperativeId": "%s", "meetingId": "%s", "kind": "EXTRAORDINARY", "heldOn": "%s",
                 "resolutions": [%s]}""".formatted(id, meeting, day, resolutions));
    }

    public ToldCooperative appointed(String person, String office) {
        return appointed(appointment(person, office), person, office);
    }

    public ToldCooperative appointed(String person, String office, String day) {
        return appointed(appointment(person, office), person, office, day);
    }

    private ToldCooperative appointed(UUID appointmentId, String person, String office) {
        return appointed(appointmentId, person, office, "2025-06-02");
    }

    private ToldCooperative appointed(UUID appointmentId, String person, String office, String day) {
        return tell("registry.internal", "officer-appointed", """
                {"cooperativeId": "%s", "appointmentId": "%s", "person": "%s", "name": "Siti Aminah", "office": "%s",
                 "termFrom": "%s", "termUntil": "2030-06-01"}""".formatted(id, appointmentId, person, office, day));
    }

    /** Whoever was appointed to this office is out from a day on. */
    public ToldCooperative ended(String person, String office, String day) {
        return tell("registry.internal", "officer-term-ended", """
                {"cooperativeId": "%s", "appointmentId": "%s", "person": "%s", "office": "%s", "endedOn": "%s"}""".formatted(
                        id, appointment(person, office), person, office, day));
    }

    /** Somebody was known under a wrong reference. */
    public ToldCooperative corrected(String from, String to) {
        return tell("registry.internal", "person-corrected", """
                {"cooperativeId": "%s", "from": "%s", "to": "%s"}""".formatted(id, from, to));
    }

    /** Somebody who is called so is erased. */
    public ToldCooperative erased(String... names) {
        String marks = CDI.current().select(NameMarks.class).get().ofAll(List.of(names)).stream()
                .map(mark -> "\"" + mark + "\"")
                .collect(Collectors.joining(", "));
        return tell("registry.internal", "person-erased", """
                {"cooperativeId": "%s", "person": "%s", "erasedOn": "2026-05-06", "names": [%s]}""".formatted(id, person(), marks));
    }

    public ToldCooperative bookOpened(String day) {
        return tell("ledger", "book-opened", """
                {"cooperativeId": "%s", "openedOn": "%s"}""".formatted(id, day));
    }

    public ToldCooperative booked(String causeId, String amount, String day) {
        return booked(causeId, UUID.randomUUID(), amount, day);
    }

    public ToldCooperative booked(String causeId, UUID entryId, String amount, String day) {
        return tell("ledger.internal", "loan-posting-booked", """
                {"cooperativeId": "%s", "causeId": "%s", "entryId": "%s", "amount": %s, "bookedOn": "%s"}""".formatted(id, causeId, entryId, amount, day));
    }

    /** The ledger undid an entry; what it said of that before it named the entry has only its number. */
    public ToldCooperative reversed(@Nullable UUID reversedEntryId, UUID entryId, String day) {
        return tell("ledger.internal", "entry-reversed", """
                {"cooperativeId": "%s", "entryId": "%s", "number": 43, "reversedNumber": 42, %s
                 "effectiveDate": "%s"}""".formatted(
                id, entryId, reversedEntryId == null ? "" : "\"reversedEntryId\": \"" + reversedEntryId + "\",", day));
    }

    public ToldCooperative certified(String person, String office, String day) {
        return certified(UUID.randomUUID(), person, office, day);
    }

    public ToldCooperative certified(UUID certificateId, String person, String office, String day) {
        return tell("training.internal", "certificate-issued", """
                {"cooperativeId": "%s", "certificateId": "%s", "number": "%s", "person": "%s",
                 "office": "%s", "curriculumCode": "BIMTEK-KDMP", "issuedOn": "%s", "validUntil": "2028-09-21"}""".formatted(
                        id, certificateId, number(certificateId), person, office, day));
    }

    public ToldCooperative revoked(UUID certificateId, String person, String reason, String day) {
        return tell("training.internal", "certificate-revoked", """
                {"cooperativeId": "%s", "certificateId": "%s", "number": "%s", "person": "%s", "office": "chair",
                 "curriculumCode": "BIMTEK-KDMP", "issuedOn": "2025-09-22", "revokedOn": "%s",
                 "reason": "%s"}""".formatted(
                        id, certificateId, number(certificateId), person, day, reason));
    }

    private static String number(UUID certificateId) {
        return "BIMTEK-KDMP/2025/" + certificateId;
    }

    private String village() {
        return """
                {"code": "%s", "name": "Desa", "district": "D", "regency": "R", "province": "P"}""".formatted(villageCode);
    }

    private ToldCooperative tell(String channel, String type, String data) {
        long sequence = sequences.merge(channel, 1L, Long::sum);
        String service = channel.replace(".internal", "");
        new Announcement(
                        "koperasi." + channel,
                        "urn:koperasi:" + channel.replace('.', ':'),
                        "id.koperasi." + service + "." + type + ".v1",
                        "cooperative/" + id,
                        sequence,
                        data)
                .send();
        return this;
    }

    private UUID appointment(String person, String office) {
        return UUID.nameUUIDFromBytes((id + person + office).getBytes(StandardCharsets.UTF_8));
    }
}
