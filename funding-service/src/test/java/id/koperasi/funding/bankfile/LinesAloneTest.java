package id.koperasi.funding.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Whatever one line meets, the next has its turn; only what no line has brought about ends the file. */
@QuarkusTest
class LinesAloneTest {

    @Inject
    LinesAlone alone;

    @Test
    void oneLineThatCannotBeTakenInHurtsNoOther() {
        assertThat(taken(() -> "in")).isEqualTo("in");
        assertThat(taken(() -> {
                    throw new RejectedException(new NotFound());
                }))
                .isEqualTo("not-found");
        // More than can be counted, which nobody foresaw.
        assertThat(taken(
                        () -> Rupiah.ofSen(Long.MAX_VALUE).plus(Rupiah.ofSen(1)).toString()))
                .isEqualTo(LinesAlone.FAILED);
        assertThat(taken(() -> {
                    throw new IOException("away");
                }))
                .isEqualTo(LinesAlone.FAILED);
        assertThatThrownBy(() -> taken(() -> {
                    throw new AssertionError("this service is broken");
                }))
                .isInstanceOf(AssertionError.class);
    }

    private String taken(Callable<String> line) {
        return alone.take(line, problem -> problem);
    }
}
