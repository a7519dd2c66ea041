package id.koperasi.registry.progresspage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page is made of; what it does is proved in a browser by tools/page. */
@QuarkusTest
class ProgressPageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"#]+)\"|from \"([^\"]+)\"");

    @Test
    void theShortAddressLeadsThere() {
        given().redirects()
                .follow(false)
                .get("/progress")
                .then()
                .statusCode(303)
                .header("Location", equalTo("progress/"));
    }

    @Test
    void itLoadsItsOwnFilesAndNothingElse() {
        List<String> files = references(page("/progress/"));
        assertThat(files).hasSize(4);
        List<String> modules = references(page("/progress/progress.js"));
        assertThat(modules).hasSize(4);
        for (String file : files) {
            page("/progress/" + file);
        }
        for (String module : modules) {
            page("/progress/" + module);
        }
    }

    @Test
    void noScriptRunsThatIsNotAFileOfOurs() {
        given().get("/progress/")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"));
        assertThat(page("/progress/"))
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("style=");
    }

    private static List<String> references(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .toList();
    }

    private static String page(String path) {
        assertThat(path).doesNotContain("//");
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
