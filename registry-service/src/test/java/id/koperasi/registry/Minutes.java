package id.koperasi.registry;

import static id.koperasi.registry.TestCooperative.holder;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Minutes of members that are handed in as a paper before a test names them. */
public final class Minutes {

    /** What stands in them. */
    public static final byte[] PDF = "%PDF-1.7\nBerita acara rapat anggota".getBytes(UTF_8);

    private Minutes() {}

    /** The id of such a paper. */
    public static String handedIn(TestCooperative cooperative, String person) {
        return handedIn(cooperative, person, "MEMBERS_MINUTES");
    }

    /** The id of a paper of another kind with the same content. */
    public static String handedIn(TestCooperative cooperative, String person, String kind) {
        return handedIn(holder(person), cooperative.path("/papers"), kind);
    }

    /** A paper of a kind that always has a number. */
    public static void numbered(TestCooperative cooperative, String person, String kind, String number) {
        holder(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", kind)
                .multiPart("number", number)
                .multiPart("issuedOn", "2025-09-25")
                .multiPart("file", "dokumen.pdf", PDF, "application/pdf")
                .post(cooperative.path("/papers"))
                .then()
                .statusCode(201);
    }

    /** The same, where the papers of a cooperative are told by their address. */
    public static String handedIn(RequestSpecification caller, String papers, String kind) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", kind)
                .multiPart("issuedOn", "2025-09-25")
                .multiPart("file", "berita-acara.pdf", PDF, "application/pdf")
                .post(papers)
                .then()
                .statusCode(201)
                .extract()
                .path("paperId");
    }
}
