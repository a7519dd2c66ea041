package id.koperasi.training.monthly;

import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.ministry;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.provinceOf;
import static id.koperasi.training.Scene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The report on paper: whose it is, and where it is signed. */
@QuarkusTest
class MonthlyReportTest {

    private final String region = newRegency();
    private String coach = "";

    @BeforeEach
    void aCoachOfOneCooperative() {
        cooperative(region + ".01.2001");
        coach = register("Ratna Dewi");
        post(office(region), "/v1/coach-assignments", """
                        {"regionCode": "%s", "organisation": "DINAS", "assignedOn": "2025-07-21"}""".formatted(region)).body("assigned", equalTo(1));
    }

    @Test
    void ofARegionItSaysWhichAndLeavesTheNameToWhoeverSigns() throws IOException {
        assertThat(printed(office(region), ""))
                .contains("Kabupaten/kota " + region)
                .contains("Oktober 2025")
                .contains("Koperasi " + region + ".01.2001")
                .contains("Tanggal: ...")
                .contains("Tanda tangan:")
                .contains("Nama: ...")
                .doesNotContain("Pendamping:");
        assertThat(printed(office(region), "?region=" + region + ".01")).contains("Kecamatan " + region + ".01");
        assertThat(printed(staff("province-office", provinceOf(region)), ""))
                .contains("Provinsi " + provinceOf(region));
    }

    @Test
    void ofACoachItSaysWhoAndHeSigns() throws IOException {
        assertThat(printed(office(region), "?coachId=" + coach))
                .contains("Kabupaten/kota " + region)
                .contains("Pendamping: Ratna Dewi")
                .contains("Nama: Ratna Dewi");
        assertThat(printed(ministry(), "?coachId=" + coach))
                .as("of all that he coaches, wherever it is")
                .contains("Pendamping: Ratna Dewi")
                .doesNotContain("Kabupaten/kota");
    }

    @Test
    void whoeverHasNothingToReportSignsThatToo() throws IOException {
        assertThat(printed(office(region), "?coachId=" + register("Budi")))
                .contains("Pendamping: Budi")
                .contains("0 koperasi, 0 kunjungan")
                .contains("Tidak ada koperasi yang didampingi.")
                .contains("Nama: Budi");
        assertThat(printed(office("32.01"), "?coachId=" + coach))
                .as("who does not reach him does not learn his name")
                .contains("Kabupaten/kota 32.01")
                .contains("Pendamping: " + coach)
                .contains("Nama: ...")
                .doesNotContain("Ratna");
    }

    private static String printed(RequestSpecification caller, String asked) throws IOException {
        byte[] report = caller.get("/v1/coaching-reports/2025-10/document" + asked)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var reader = new PdfReader(report)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private String register(String name) {
        return post(office(region), "/v1/coaches", """
                        {"name": "%s", "organisation": "DINAS", "regionCode": "%s", "capacity": 5}""".formatted(name, region))
                .statusCode(201)
                .extract()
                .path("coachId");
    }
}
