package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The progress page does in a browser, through the gateway, what an official needs of it. */
@ExtendWith(RunningStack.class)
class ProgressPageIT {

    private static final Path LOOK = Path.of(System.getProperty("koperasi.root"), "tools", "page");

    private final LocalStack stack;

    ProgressPageIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void anOfficialFindsWhatHeLooksForByKeyboardAndOnAPhone() throws IOException, InterruptedException {
        Process looking = new ProcessBuilder(LOOK.toString(), stack.ports.url(Port.GATEWAY) + "/registry/progress/")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = looking.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> System.out.println("page | " + line));
        } finally {
            looking.destroyForcibly();
        }
        assertThat(looking.waitFor()).as("exit code of tools/page").isZero();
    }

    @Test
    void theShortAddressLeadsThereThroughTheGateway() {
        var answer = stack.send(stack.gateway("/registry/progress"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("progress/");
        assertThat(stack.send(stack.gateway("/registry/progress/")).body()).contains("progress.js");
    }
}
