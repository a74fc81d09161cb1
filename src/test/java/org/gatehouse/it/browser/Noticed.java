package org.gatehouse.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.Logs;

/**
 * What a browser has done unseen.
 *
 * @param complaints what its console says: refusals of a content policy, failures of scripts, files that were not found
 * @param requests the addresses that it has asked for, in order
 */
record Noticed(List<String> complaints, List<URI> requests) {

    static Noticed of(Logs logs) {
        List<String> complaints = StreamSupport.stream(logs.get(LogType.BROWSER).spliterator(), false)
                .map(entry -> entry.getLevel() + " " + entry.getMessage()).toList();
        List<URI> requests = StreamSupport.stream(logs.get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> event(entry.getMessage()))
                .filter(event -> event.getString("method").equals("Network.requestWillBeSent"))
                .map(event -> event.getJsonObject("params").getJsonObject("request").getString("url"))
                .filter(address -> !address.startsWith("data:")).map(URI::create).toList();
        return new Noticed(complaints, requests);
    }

    /** Scheme, host and port of everything that it has asked for. */
    List<String> origins() {
        return requests.stream().map(address -> address.getScheme() + "://" + address.getRawAuthority()).distinct()
                .sorted().toList();
    }

    private static JsonObject event(String message) {
        try (JsonReader reader = Json.createReader(new StringReader(message))) {
            return reader.readObject().getJsonObject("message");
        }
    }
}
