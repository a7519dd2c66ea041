package id.koperasi.registry.passport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an event becomes a line of a passport; data, {@code passport/lines.csv}, so that a new event needs no code. A word in
 * braces stands for what the event says of it.
 *
 * @param type the name of the event, with a slash and a list when each thing in that list is a line; or {@code step:} and a
 *     step that no event announces; or {@code record:} and what is on record
 * @param section where the line stands
 * @param item what it tells
 * @param day which part of the event is its business date
 * @param value which parts are its value; a dot leads into a part
 * @param evidence where its evidence is found
 * @param indonesian what the line is called
 * @param english the same in English
 */
record LineKind(
        String type,
        String section,
        String item,
        String day,
        List<String> value,
        String evidence,
        String indonesian,
        String english) {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    private static final int PARTS = 8;

    /** All of them, in the order in which lines of one day stand. */
    static final List<LineKind> ALL = read();

    /** A text with each word in braces replaced by what the event says. */
    static String filled(String text, JsonNode event) {
        return WORD.matcher(text).replaceAll(match -> event.path(match.group(1)).asText(""));
    }

    String valueOf(JsonNode event) {
        return value.stream()
                .map(part -> event.at("/" + part.replace('.', '/')).asText(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether it is a line of this kind; what turned out not to have happened has no day and is no line. */
    boolean tells(Happened happened) {
        return type.equals(happened.name()) && happened.facts().hasNonNull(day);
    }

    LocalDate dayOf(JsonNode event) {
        return LocalDate.parse(event.path(day).asText());
    }

    private static List<LineKind> read() {
        try (InputStream in = LineKind.class.getResourceAsStream("/passport/lines.csv")) {
            if (in == null) {
                throw new IOException("passport/lines.csv is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", PARTS))
                    .map(part -> new LineKind(
                            part[0],
                            part[1],
                            part[2],
                            part[3],
                            Arrays.asList(part[4].split(" ")),
                            part[5],
                            part[6],
                            part[7]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
