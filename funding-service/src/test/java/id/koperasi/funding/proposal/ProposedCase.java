package id.koperasi.funding.proposal;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestToken;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An application of 240 million with a proposal, whose coverage is 1.2 exactly. */
public record ProposedCase(Case loan) {

    public static final String PDF = "%PDF-1.7\nBerita acara";

    private static final String ITEM = "{\"code\": \"%s\", \"accepted\": true}";

    public static ProposedCase drafted(String village, OwnProgramme programme) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return new ProposedCase(Case.drafted(cooperative, programme.code(), "180000000", "60000000"));
    }

    /** With everything that its programme asks for. */
    public static ProposedCase complete(String village, OwnProgramme programme) {
        ProposedCase proposed = drafted(village, programme);
        proposed.write(null, content("180000000", "CV Satu", 24, "7445000"))
                .then()
                .statusCode(200);
        proposed.quote(STALL, "CV Satu", "180000000").statusCode(201);
        proposed.quote(STALL, "CV Dua", "191000000").statusCode(201);
        proposed.handIn("village-minutes", PDF).statusCode(201);
        return proposed;
    }

    /** Complete, submitted on 1 October 2025 and found complete by the analyst on the 2nd. */
    public static ProposedCase checked(String village, OwnProgramme programme) {
        ProposedCase proposed = complete(village, programme);
        proposed.loan().submit("2025-10-01").then().statusCode(200);
        proposed.check("2025-10-02", "").then().statusCode(201);
        return proposed;
    }

    static String content(String stall, String supplier, int months, String payments) {
        String projection = IntStream.rangeClosed(1, months)
                .mapToObj(
                        month -> "{\"month\": %d, \"receipts\": 20000000, \"payments\": %s}".formatted(month, payments))
                .collect(Collectors.joining(","));
        return """
                {"amount": 240000000, "tenorMonths": 24, "graceMonths": 0,
                 "lines": [
                   {"purpose": "%s", "kind": "CAPITAL", "activity": "GROCERIES", "amount": %s, "supplier": "%s"},
                   {"purpose": "%s", "kind": "OPERATING", "activity": "GROCERIES", "amount": 60000000}],
                 "stages": [{"month": 1, "what": "Pembangunan gerai", "amount": 180000000},
                            {"month": 3, "what": "Stok awal", "amount": 60000000}],
                 "projection": [%s],
                 "risks": [{"risk": "Harga beras naik", "mitigation": "Kontrak pasokan"}]}""".formatted(STALL, stall, supplier, STOCK, projection);
    }

    Response write(@Nullable String ifMatch, String content) {
        RequestSpecification chair = chair().header(
                        "Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(content);
        return (ifMatch == null ? chair : chair.header("If-Match", ifMatch)).put(loan.at("proposal"));
    }

    ValidatableResponse show() {
        return chair().get(loan.at("proposal")).then().statusCode(200);
    }

    public ValidatableResponse handIn(String code, String file) {
        return multipart()
                .multiPart("code", code)
                .multiPart("file", "berkas.pdf", file.getBytes(UTF_8), "application/pdf")
                .post(loan.at("documents"))
                .then();
    }

    public ValidatableResponse quote(String purpose, String supplier, String amount) {
        return multipart()
                .multiPart("purpose", purpose)
                .multiPart("supplier", supplier)
                .multiPart("amount", amount)
                .multiPart("quotedOn", "2025-09-10")
                .multiPart("file", "penawaran.pdf", (PDF + supplier + amount).getBytes(UTF_8), "application/pdf")
                .post(loan.at("quotations"))
                .then();
    }

    /** Every item accepted, but for those that are told otherwise; they come with a comma behind. */
    public Response check(String day, String otherwise) {
        String accepted = Stream.of(
                        "village-minutes", "budget", "quotations", "stages", "projection", "risks", "business")
                .filter(code -> !otherwise.contains("\"" + code + "\""))
                .map(ITEM::formatted)
                .collect(Collectors.joining(","));
        return post(analyst(), loan.at("completeness-checks"), """
                {"checkedOn": "%s", "items": [%s%s]}""".formatted(day, otherwise, accepted));
    }

    /** A picture that this officer took; returns its id. */
    public String photograph(RequestSpecification officer, String shows) {
        return photographs(officer, "\u00ff\u00d8\u00ff\u00e0" + shows, "image/jpeg")
                .statusCode(201)
                .extract()
                .path("photographId");
    }

    public ValidatableResponse photographs(RequestSpecification officer, String content, String type) {
        return officer.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .multiPart(
                        "file",
                        type.equals("image/jpeg") ? "lokasi.jpg" : "lokasi.pdf",
                        content.getBytes(ISO_8859_1),
                        type)
                .post(loan.at("photographs"))
                .then();
    }

    /** What was found of the stall and of the stock. */
    public Response verify(
            RequestSpecification officer, String day, String stall, String stock, String... photographs) {
        return post(officer, loan.at("verifications"), """
                {"visitedOn": "%s", "latitude": -6.213846, "longitude": 106.447591, "conclusion": "Lokasi sesuai.",
                 "findings": [{"purpose": "%s", %s}, {"purpose": "%s", %s}], "photographs": [%s]}""".formatted(
                        day,
                        STALL,
                        stall,
                        STOCK,
                        stock,
                        Stream.of(photographs).map("\"%s\""::formatted).collect(Collectors.joining(","))));
    }

    public static RequestSpecification analyst() {
        return staff("analyst", "fund-analyst");
    }

    public RequestSpecification chair() {
        return person(loan.cooperative().chair());
    }

    private RequestSpecification multipart() {
        String chair = loan.cooperative().chair();
        return exact().auth()
                .oauth2(TestToken.of("account-of-" + chair).person(chair).sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .contentType("multipart/form-data");
    }
}
