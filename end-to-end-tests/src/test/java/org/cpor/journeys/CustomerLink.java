package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Platform;

/** The link through which a customer declines an approval, and the browser that opens it. */
record CustomerLink(ApiClient browser, String address) {

  private static final Pattern ADDRESS = Pattern.compile("http://\\S+/declines/\\S+");

  /** Finds the link in an e-mail. */
  static CustomerLink in(CustomerMailbox.Mail mail, Platform platform) {
    Matcher address = ADDRESS.matcher(mail.text());
    if (!address.find()) {
      throw new IllegalStateException("no link in: " + mail.text());
    }
    return new CustomerLink(platform.clientWithoutToken(PartName.ARBITRATION), address.group());
  }

  /** This link with another token. */
  CustomerLink forged() {
    return new CustomerLink(browser, address + "x");
  }

  /** The page that the service returns to the browser, with the status of the answer. */
  record Page(int status, String html) {

    private static Page of(HttpResponse<byte[]> response) {
      return new Page(response.statusCode(), new String(response.body(), UTF_8));
    }
  }

  /** Opens the page. */
  Page opens(String acceptLanguage) {
    return Page.of(
        browser.exchange(
            browser
                .request(address)
                .header("Accept", "text/html")
                .header("Accept-Language", acceptLanguage)));
  }

  /** Sends the form of the page. */
  Page declines(String reason) {
    return Page.of(
        browser.exchange(
            browser
                .request(address)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("reason=" + URLEncoder.encode(reason, UTF_8)))));
  }
}
