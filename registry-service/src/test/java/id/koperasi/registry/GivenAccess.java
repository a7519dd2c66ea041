package id.koperasi.registry;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.post;

import id.koperasi.platform.testing.TestGrant;
import id.koperasi.platform.testing.TestToken;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access as two people of the ministry give it, through the requests that they send; it begins as an audit of the whole nation,
 * from today on.
 *
 * @param holder the subject of the account
 * @param letterNumber of its letter
 * @param kind {@code AUDIT} or {@code INVESTIGATION}
 * @param region the region, where it is of one
 * @param cooperative the cooperative, where it is of one
 * @param personalData whether personal data may be seen in plain
 * @param validFrom its first day
 * @param validUntil its last
 */
public record GivenAccess(
        String holder,
        String letterNumber,
        String kind,
        @Nullable String region,
        @Nullable UUID cooperative,
        boolean personalData,
        LocalDate validFrom,
        LocalDate validUntil) {

    private static final String PREPARER = "a".repeat(64);
    private static final String APPROVER = "b".repeat(64);

    /** Access for an account. */
    public static GivenAccess to(String holder) {
        LocalDate today = TestGrant.today();
        return new GivenAccess(
                holder, "700/" + UUID.randomUUID(), "AUDIT", null, null, false, today, today.plusDays(30));
    }

    /** The same by a letter of this number. */
    public GivenAccess letter(String number) {
        return new GivenAccess(holder, number, kind, region, cooperative, personalData, validFrom, validUntil);
    }

    /** The same of a region alone. */
    public GivenAccess region(String code) {
        return new GivenAccess(holder, letterNumber, kind, code, null, personalData, validFrom, validUntil);
    }

    /** The same of a cooperative alone. */
    public GivenAccess cooperative(UUID one) {
        return new GivenAccess(holder, letterNumber, kind, null, one, personalData, validFrom, validUntil);
    }

    /** The same for other days. */
    public GivenAccess days(LocalDate first, LocalDate last) {
        return new GivenAccess(holder, letterNumber, kind, region, cooperative, personalData, first, last);
    }

    /** Who prepares. */
    public static RequestSpecification preparer() {
        return as(TestToken.of("ministry-1").roles("ministry").person(PREPARER));
    }

    /** The same person with another account. */
    public static RequestSpecification preparerByAnotherAccount() {
        return as(TestToken.of("ministry-1-private").roles("ministry").person(PREPARER));
    }

    /** Who approves. */
    public static RequestSpecification approver() {
        return as(TestToken.of("ministry-2").roles("ministry").person(APPROVER));
    }

    /** The holder, with the role without which no letter opens anything. */
    public RequestSpecification auditor() {
        return as(token());
    }

    /** A token of the holder. */
    public TestToken token() {
        return TestToken.of(holder).roles(kind.equals("AUDIT") ? "auditor" : "investigator");
    }

    /** Asks for it to be prepared. */
    public ValidatableResponse prepare(RequestSpecification by) {
        String scope = cooperative != null ? "COOPERATIVE" : region != null ? "REGION" : "NATION";
        return post(by, "/v1/access-grants", """
                {"letterNumber": "%s", "purpose": "Audit dana bergulir", "holder": "%s", "kind": "%s", "scope": "%s",
                 "regionCode": %s, "cooperativeId": %s, "personalData": %s, "validFrom": "%s", "validUntil": "%s"}""".formatted(
                        letterNumber,
                        holder,
                        kind,
                        scope,
                        quoted(region),
                        quoted(cooperative),
                        personalData,
                        validFrom,
                        validUntil));
    }

    /** Prepared; gives back its id. */
    public String prepared() {
        return prepare(preparer()).statusCode(201).extract().path("grantId");
    }

    /** Prepared by one and approved by another. */
    public GivenAccess approved() {
        approve(approver(), prepared()).statusCode(200);
        return this;
    }

    /** Asks for one to be approved. */
    public static ValidatableResponse approve(RequestSpecification by, String grantId) {
        return post(by, "/v1/access-grants/" + grantId + "/approval", "");
    }

    /** Asks for one to be taken back. */
    public static ValidatableResponse withdraw(RequestSpecification by, String grantId) {
        return post(by, "/v1/access-grants/" + grantId + "/withdrawal", "{\"reason\": \"Penugasan berakhir\"}");
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : '"' + value.toString() + '"';
    }
}
