/** First names and how the person is called; surnames; where they write from. All of it made up, under reserved domains. */
export const women =
  "Camille Sophie Léa Manon Nathalie Isabelle Catherine Monique Françoise Zoé Aurélie Sandrine Claire Yasmine Hawa Solange Odile Brigitte Justine Pauline Maëlle Gwenaëlle Virginie Agnès Ghislaine Lucie Emma Jade Rokhaya Leïla Noémie Séverine Bénédicte Corinne Margaux Élise Danielle Martine Anaïs Clémence".split(
    " ",
  );
export const men =
  "Julien Nicolas Thomas Pierre Alain Gérard Jean-Luc Romain Mathieu Kevin Sébastien Olivier Karim Mehdi Ousmane Baptiste Loïc Erwan Yann Étienne Patrick Michel Bernard Lucas Gabriel Adrien Maxime Fabrice Cédric Guillaume Rémi Tanguy Samir Amadou Philippe Didier Corentin Quentin Vincent Hervé".split(
    " ",
  );
export const surnames =
  "Robert Girard Moreau Lefèvre Garnier Chevalier Faure Mercier Blanc Guérin Boyer Perrin Morel Renard Gauthier Lemoine Rousseau Picard Arnaud Barbier Colin Vidal Leclerc Bourgeois Roche Renaud Hubert Carpentier Meunier Dupuis Fabre Aubry Lacroix Rivière Brunet Guillot Caron Bertin Tessier Hamon Kerbrat Le-Gall Nguyen Traoré Haddad Benoît Da-Silva Ferreira Lopes Ndoye Marty Vasseur-Roy Delmas Cazenave Etcheverry Muller Schmitt Weber Ricci Fontaine Poulain Bailly Prévost Charpentier Boucher Maillard Vallet Jacquet Besson Humbert Grosjean Pelletier Masson Rolland Cordier Chauvin Berger Ferry Lagarde Sabatier Pons Gimenez Astier Descamps".split(
    " ",
  );
export const englishFirsts =
  "Niamh Oliver Ruth Callum Priya Hannah George Tom Maya Esther Daniel Orla Sam".split(" ");
export const englishLasts = "Byrne Hayes Adeyemi Fraser Nair Doyle Whitfield Barlow Lindqvist".split(" ");
export const towns =
  "Valence Lyon Grenoble Montélimar Annonay Romans Vienne Chambéry Annecy Avignon Nîmes Dijon Besançon Clermont-Ferrand Saint-Étienne Tours Rennes Nantes Brest Lille Arras Rouen Toulouse Albi Pau Strasbourg Colmar Metz Reims Le-Puy".split(
    " ",
  );
export const bicycles = [
  "Ventoux 3",
  "Rivage",
  "Cargo Famille",
  "Petit Chemin 20",
  "Lanterne E",
  "Faubourg",
  "Ventoux E",
  "Grand Marché",
];
export const parts = [
  "roue avant",
  "fourche",
  "selle",
  "batterie",
  "potence",
  "béquille",
  "chaîne",
  "lampe arrière",
  "pédale gauche",
  "cassette",
];
export const domains = [
  "courriel.example",
  "boite.example",
  "poste.example",
  "mel.example",
  "fil.example",
  "famille.example",
];
