package id.koperasi.platform.testing;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access grant as the registry announces it. Services under test hear it as they would hear the registry; it begins as one
 * for an audit of the whole nation, from today on.
 *
 * @param id of the grant
 * @param letterNumber of its letter
 * @param holder the subject of the account
 * @param kind {@code AUDIT} or {@code INVESTIGATION}
 * @param region the region, where it is of one
 * @param tenant the tenant, where it is of one
 * @param personalData whether personal data may be seen in plain
 * @param validFrom its first day
 * @param validUntil its last
 */
public record TestGrant(
        UUID id,
        String letterNumber,
        String holder,
        String kind,
        @Nullable String region,
        @Nullable UUID tenant,
        boolean personalData,
        LocalDate validFrom,
        LocalDate validUntil) {

    private static final String GRANTED = "id.koperasi.registry.access-granted.v1";
    private static final String WITHDRAWN = "id.koperasi.registry.access-withdrawn.v1";
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A grant for an account. */
    public static TestGrant to(String holder) {
        LocalDate today = today();
        UUID id = UUID.randomUUID();
        return new TestGrant(id, "700/" + id, holder, "AUDIT", null, null, false, today, today.plusDays(30));
    }

    /** The day it is where letters are signed. */
    public static LocalDate today() {
        return LocalDate.now(Clock.system(CAPITAL));
    }

    /** The same by a letter of this number. */
    public TestGrant letter(String number) {
        return new TestGrant(id, number, holder, kind, region, tenant, personalData, validFrom, validUntil);
    }

    /** The same for an investigation. */
    public TestGrant investigation() {
        return new TestGrant(
                id, letterNumber, holder, "INVESTIGATION", region, tenant, personalData, validFrom, validUntil);
    }

    /** The same of a region alone. */
    public TestGrant region(String code) {
        return new TestGrant(id, letterNumber, holder, kind, code, null, personalData, validFrom, validUntil);
    }

    /** The same of a tenant alone. */
    public TestGrant tenant(UUID one) {
        return new TestGrant(id, letterNumber, holder, kind, null, one, personalData, validFrom, validUntil);
    }

    /** The same with personal data. */
    public TestGrant withPersonalData() {
        return new TestGrant(id, letterNumber, holder, kind, region, tenant, true, validFrom, validUntil);
    }

    /** The same for other days. */
    public TestGrant days(LocalDate first, LocalDate last) {
        return new TestGrant(id, letterNumber, holder, kind, region, tenant, personalData, first, last);
    }

    /** A token of its holder, with the role without which it opens nothing. */
    public TestToken token() {
        return TestToken.of(holder).roles(kind.equals("AUDIT") ? "auditor" : "investigator");
    }

    /** That it was granted, as the first fact of its stream. */
    public Announcement granted() {
        return announced(GRANTED, 1, "");
    }

    /** That it was withdrawn, as the second. */
    public Announcement withdrawn() {
        return announced(WITHDRAWN, 2, ",\"withdrawnAt\":\"%s\"".formatted(Instant.now(Clock.systemUTC())));
    }

    /** Announces it and waits until a service has heard it. */
    public TestGrant heardBy(String service) {
        granted().send();
        until(service, "select count(*) from access_grant where id = ?");
        return this;
    }

    /** Announces that it was withdrawn and waits until a service has heard it. */
    public void withdrawnBefore(String service) {
        withdrawn().send();
        until(service, "select count(*) from access_grant where id = ? and withdrawn_at is not null");
    }

    private void until(String service, String known) {
        var database = new TestDatabase(service);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> database.count(known, id) == 1);
    }

    private Announcement announced(String type, long sequence, String more) {
        String scope = tenant != null ? "COOPERATIVE" : region != null ? "REGION" : "NATION";
        String data = """
                {"grantId":"%s","letterNumber":"%s","holder":"%s","kind":"%s","scope":"%s","region":%s,"cooperativeId":%s,
                 "personalData":%s,"validFrom":"%s","validUntil":"%s"%s}""".formatted(
                        id,
                        letterNumber,
                        holder,
                        kind,
                        scope,
                        quoted(region),
                        quoted(tenant),
                        personalData,
                        validFrom,
                        validUntil,
                        more);
        return Announcement.of("registry:internal", type, "access-grant/" + id, sequence)
                .on("koperasi.registry.internal")
                .data(data);
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : '"' + value.toString() + '"';
    }
}
