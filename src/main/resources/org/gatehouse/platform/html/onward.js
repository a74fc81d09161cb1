// Sends the form that asks for nothing but a click; without scripts its button does.
document.getElementById("onward").submit();
