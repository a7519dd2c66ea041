package id.koperasi.registry.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.outside.OutsideChannel;
import id.koperasi.platform.outside.OutsideChannel.Reply;
import id.koperasi.platform.outside.SilenceException;
import id.koperasi.registry.authority.AuthorityAnswer.Listed;
import id.koperasi.registry.authority.AuthorityAnswer.NoAnswer;
import id.koperasi.registry.authority.AuthorityAnswer.NotListed;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ministry's look-up of cooperative numbers: a form with one field, answered by a page whose table has a label and a
 * value in each row. It is a page and no contract, so whatever it does not say in these words is no answer.
 */
final class LookupPage implements CooperativeLookup {

    private static final String NAME = "koperasi";
    private static final String NOT_FOUND = "tidak ditemukan";
    private static final Pattern ROW = Pattern.compile("(?is)<tr[^>]*>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?is)<td[^>]*>(.*?)</td>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Map<String, String> ENTITIES =
            Map.of("&nbsp;", " ", "&quot;", "\"", "&#039;", "'", "&#39;", "'", "&lt;", "<", "&gt;", ">");

    private final URI address;
    private final OutsideChannel channel;

    LookupPage(URI address, OutsideChannel channel) {
        this.address = address;
        this.channel = channel;
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public AuthorityAnswer ask(String number) {
        try {
            return understood(channel.send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("nik=" + URLEncoder.encode(number, UTF_8)))
                    .build()));
        } catch (SilenceException e) {
            return new NoAnswer(e.reason());
        }
    }

    private static AuthorityAnswer understood(Reply reply) {
        if (reply.status() != 200) {
            return new NoAnswer("status " + reply.status());
        }
        String page = new String(reply.body(), UTF_8);
        List<String> names = ROW.matcher(page)
                .results()
                .map(row -> cells(row.group(1)))
                .filter(cells -> cells.size() == 2
                        && cells.getFirst().toLowerCase(Locale.ROOT).equals(NAME))
                .map(List::getLast)
                .toList();
        if (names.size() == 1 && !names.getFirst().isEmpty()) {
            return new Listed(names.getFirst());
        }
        return names.isEmpty() && text(page).toLowerCase(Locale.ROOT).contains(NOT_FOUND)
                ? new NotListed()
                : new NoAnswer("not understood");
    }

    private static List<String> cells(String row) {
        return CELL.matcher(row)
                .results()
                .map((MatchResult cell) -> text(cell.group(1)))
                .collect(Collectors.toList());
    }

    private static String text(String html) {
        String plain = TAG.matcher(html).replaceAll(" ");
        for (var entity : ENTITIES.entrySet()) {
            plain = plain.replace(entity.getKey(), entity.getValue());
        }
        return plain.replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }
}
