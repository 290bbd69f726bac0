package org.tahsil.assist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.assist.domain.PolicyAnswers;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Contacts;

/** Asks the contact policy what a person may do now to reach a customer about a debt. */
@ApplicationScoped
public class Reaching {
  @Inject private Books books;
  @Inject private Portfolios portfolios;
  @Inject private Contacts contacts;

  /** Of a call, and of messages for which there is a number or mail address. Nothing is kept. */
  PolicyAnswers now(Portfolio portfolio, Account account) {
    Optional<CustomerRow> customer =
        books.customer(portfolio.tenant(), account.facts().customer()).map(Customer::facts);
    String phone = customer.map(CustomerRow::phone).orElse(null);
    String email = customer.map(CustomerRow::email).orElse(null);
    Instant now = portfolios.now(portfolio);
    List<ContactRequest> asked = new ArrayList<>();
    asked.add(request(account, ContactChannel.CALL, phone, now));
    if (phone != null && !phone.isBlank()) {
      asked.add(request(account, ContactChannel.SMS, phone, now));
    }
    if (email != null && !email.isBlank()) {
      asked.add(request(account, ContactChannel.EMAIL, email, now));
    }
    return new PolicyAnswers(contacts.whatIf(portfolio, asked), portfolio.zone());
  }

  private static ContactRequest request(
      Account account, ContactChannel channel, @Nullable String address, Instant at) {
    return ContactRequest.byPerson(
        channel, account.facts().customer(), account.facts().ref(), address, at);
  }
}
