package org.tahsil.architecture.broken.r11.payment.app;

/** Has eight collaborators. */
public final class Service {
  static final class Part {}

  final Part part1 = new Part();
  final Part part2 = new Part();
  final Part part3 = new Part();
  final Part part4 = new Part();
  final Part part5 = new Part();
  final Part part6 = new Part();
  final Part part7 = new Part();
  final Part part8 = new Part();
}
