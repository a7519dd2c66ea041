package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.client.RunFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processes of the services, by what the launcher and the system write of them.
 *
 * @param state the state folder of the stack
 */
record Processes(Path state) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

    /** Memory that a service holds, MiB. */
    double residentMiB(String service) {
        String pid = read(state.resolve("run").resolve(service + ".process")).split(" ", -1)[0];
        return number(RESIDENT, read(Path.of("/proc", pid, "status"))) / 1024;
    }

    /** From the start of its virtual machine until a service was ready, seconds, the last time. */
    double startSeconds(String service) {
        return number(STARTED, read(state.resolve("log").resolve(service + ".log")));
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        double last = Double.NaN;
        while (matcher.find()) {
            last = Double.parseDouble(matcher.group(1));
        }
        return last;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new RunFailedException(file + " cannot be read", e);
        }
    }
}
