package id.koperasi.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import id.koperasi.platform.problem.Violation;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PersonalNumbersTest {

    private static final String NIK = "3603124107850001";
    private static final String PHONE = "0812-3456-7890";

    private record Body(String name, List<Line> lines) {}

    private record Line(String note, String nik, String phoneNumber, String content, String address) {}

    @Test
    void areFoundInWordsHoweverDeepTheyStand() {
        assertThatThrownBy(() -> refuse(new Body("Siti " + NIK, List.of(line("baik"), line("HP " + PHONE)))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.rejection())
                                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequest.class))
                                .satisfies(refusal -> assertThat(refusal.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("/name", "/lines/1/note")));
        assertThatThrownBy(() -> refuse(new ObjectMapper().readTree("""
                        {"a": [{"note": "%s"}]}""".formatted(NIK))))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> PersonalNumbers.refuseIn(Map.of("q", List.of(NIK)), Language.ENGLISH))
                .isInstanceOf(RejectedException.class);
    }

    /** One that is asked for stands by itself. */
    @Test
    void areTakenWhereTheyAreAskedFor() {
        assertThatCode(() -> refuse(new Line("baik", NIK, PHONE, "", ""))).doesNotThrowAnyException();
        assertThatThrownBy(() -> refuse(new Line("baik", "punya Siti " + NIK, PHONE, "", "")))
                .isInstanceOf(RejectedException.class);
    }

    /** A bank tells the telephone of who paid, and nobody here wrote it. */
    @Test
    void areLeftInWhatNobodyWrote() {
        assertThatCode(() -> refuse("{\"virtualAccountPhone\": \"6281234567890\"}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> refuse(new Line("baik", "", "", "2025-11-12;1000;B-1;HP " + PHONE, "")))
                .doesNotThrowAnyException();
        assertThatCode(() -> refuse(new Line("baik", "", "", "", "62.81.234.156")))
                .as("an address of the net that looks like a telephone")
                .doesNotThrowAnyException();
    }

    private static Line line(String note) {
        return new Line(note, "", "", "", "");
    }

    private static void refuse(Object body) {
        PersonalNumbers.refuseIn(body, Language.ENGLISH);
    }
}
